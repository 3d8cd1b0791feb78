/** Which mention is work, for which team, and by when it wants its first answer. */
package watchfloor.triage;
