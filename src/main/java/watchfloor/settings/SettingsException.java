package watchfloor.settings;

/** Says in one plain sentence what is wrong with one of the center's files: which file, line and column, what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String sentence) {
    super(sentence);
  }

  public SettingsException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
