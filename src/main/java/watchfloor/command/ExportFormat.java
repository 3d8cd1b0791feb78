package watchfloor.command;

/** How an export is written: a table, or a line of JSON each. */
public enum ExportFormat {
  csv,
  json
}
