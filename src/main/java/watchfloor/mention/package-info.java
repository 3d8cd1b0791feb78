/**
 * The vocabulary that every other room speaks: records for what was said, by whom, where and how it was judged.
 *
 * <p>Nothing here opens a file, a socket or a window, and nothing here changes after it was made.
 */
package watchfloor.mention;
