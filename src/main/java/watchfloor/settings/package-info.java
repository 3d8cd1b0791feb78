/** The center's files, each read into one record; tolerant of unknown keys, precise about faults. */
package watchfloor.settings;
