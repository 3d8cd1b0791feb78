/** What is written down for people who were not in the room. */
package watchfloor.report;
