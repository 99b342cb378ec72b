package perek.shell.home;

/// Settings that cannot be used; the message names the file, the value and the remedy.
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
