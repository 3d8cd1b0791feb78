/** The way in: sources offer mentions to a bounded queue, one pump thread drops what was seen before, has it judged and stored. */
package watchfloor.intake;
