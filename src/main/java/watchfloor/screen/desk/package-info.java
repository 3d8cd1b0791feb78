/** The operator's window: queue, conversation, composer. */
package watchfloor.screen.desk;
