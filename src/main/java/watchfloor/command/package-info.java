/** One small class a command-line verb. */
package watchfloor.command;
