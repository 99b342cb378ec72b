package perek.shell.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;
import org.springframework.shell.core.command.CommandExecutionException;
import perek.shell.line.UsageException;

/// What a failed command tells the user.
///
/// @param message one sentence
/// @param code exit code of the process
public record Failures(String message, int code) {

  /// @param failure as Spring Shell's executor wraps it, or as it was thrown
  public static Failures of(Exception failure) {
    boolean wrapped = failure instanceof CommandExecutionException;
    Throwable inner = failure.getCause();
    Throwable cause = wrapped && inner != null ? inner : failure;
    return switch (cause) {
      case UsageException usage -> new Failures(text(usage), 2);
      case CancellationException _ -> new Failures("Stopped.", 130);
      case NoSuchFileException file -> new Failures("There is no file " + file.getFile() + ".", 1);
      case AccessDeniedException file ->
          new Failures("No permission for " + file.getFile() + ".", 1);
      case FileSystemException file when file.getReason() != null ->
          new Failures(file.getFile() + ": " + file.getReason() + ".", 1);
      case IOException _, FailedException _ -> new Failures(text(cause), 1);
      default -> unexpected(cause);
    };
  }

  /// The stack goes to the log; the user gets the message, which ours are written for.
  private static Failures unexpected(Throwable cause) {
    LoggerFactory.getLogger(Failures.class).error("command failed", cause);
    return new Failures(text(cause), 1);
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
