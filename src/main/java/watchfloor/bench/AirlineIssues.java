package watchfloor.bench;

import java.util.List;
import watchfloor.mention.Issue;
import watchfloor.mention.IssueRule;

/** The ten reasons of complaint that the measured posts are labelled with, and the starter words that a center would give them. */
final class AirlineIssues {
  private AirlineIssues() {}

  static List<IssueRule> rules() {
    return List.of(
        rule("Late Flight", "delay*,late,hours late,hour delay,hr delay,sitting on,tarmac,on the runway,waiting for,waiting on,"
              + "missed connection,miss my connection,missed my connection,connecting flight,connection,on time,still sitting,"
              + "stuck on,stuck at,maintenance,mechanical,de-ice,deicing,no pilot,no crew,take off,takeoff,hours,departure,gate,"
              + "still here,still waiting"),
        rule("Cancelled Flight", "cancel*,rebook*,stranded,next flight,no flights,get home,stuck in,hotel,hotel voucher"),
        rule("Lost Luggage", "lost bag*,lost luggage,my bag,my bags,bag,bags,baggage,luggage,suitcase*,baggage claim,carousel,lost my,"
              + "missing bag,where is my bag,tracking,delivered"),
        rule("Damaged Luggage", "damage*,broken,broke,ruined,ripped,smashed,crushed,cracked,damaged bag,damaged luggage,destroyed,torn,handle,"
              + "stroller,wheel*"),
        rule("Flight Booking Problems", "book,booking,reservation*,website,site,app,online,error,code,password,log in,login,check in,checkin,points,"
              + "miles,redeem,companion pass,fare*,ticket,price*,purchase,pay,charged,credit card,seat selection,"
              + "change my flight,seats,confirmation,voucher"),
        rule("Customer Service Issue", "customer service,on hold,hold for,hold,hung up,phone,call,calls,called,calling,callback,call back,disconnected,"
              + "answer,agent*,rep,reps,representative*,no response,reply,email,emailed,dm,refund*,voucher*,compensation,"
              + "apology,policy,no help,unhelpful,helpful,supervisor,complaint,fee,charge"),
        rule("Flight Attendant Complaints", "rude,attitude,flight attendant*,attendant*,stewardess*,crew,unprofessional,staff,employee*,gate agent*,pilot,"
              + "nasty,treated,yelled,disrespect*,smile"),
        rule("Bad Flight", "seat,seats,legroom,wifi,wi-fi,food,snack*,drink*,coffee,movie*,tv,entertainment,dirty,smell*,hot,cold,"
              + "uncomfortable,recline,power outlet,bathroom,plane,turbulence,worst flight,bad flight,old plane,middle seat,"
              + "window,first class,flight experience,blanket,row,meal"),
        rule("longlines", "line,lines,queue*,long line,long lines,security line,waiting in line,check-in line,line at,understaffed,"
              + "people in line,one agent,in line"),
        rule("Can't Tell", "worst airline,suck*,fail,never again,terrible,awful,horrible,disappointed,unacceptable,ridiculous,hate,worst,"
              + "really,smh,wtf"));
  }

  private static IssueRule rule(String name, String words) {
    return new IssueRule(new Issue(name, name), List.of(words.split(",")));
  }
}
