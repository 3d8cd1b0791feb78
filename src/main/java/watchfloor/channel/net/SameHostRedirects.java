package watchfloor.channel.net;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Follows at most five redirects of a read, on the same host and never from https to http: what a request carries is for that host alone. */
final class SameHostRedirects implements Interceptor {
  private static final int MOST = 5;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    for (int i = 0; i < MOST && response.isRedirect() && request.method().equals("GET"); i++) {
      String location = response.header("Location", "");
      HttpUrl next = request.url().resolve(location);
      if (next == null || !sameHost(request.url(), next)) {
        return response;
      }
      response.close();
      request = request.newBuilder().url(next).build();
      response = chain.proceed(request);
    }
    return response;
  }

  private static boolean sameHost(HttpUrl from, HttpUrl to) {
    boolean safer = !from.isHttps() && to.isHttps() && from.host().equals(to.host());
    return safer || from.host().equals(to.host()) && from.port() == to.port() && from.isHttps() == to.isHttps();
  }
}
