/** The people of a room: their accounts and roles, what each role may do, how they sign in, and the desk's book as one of them may use it. */
package watchfloor.people;
