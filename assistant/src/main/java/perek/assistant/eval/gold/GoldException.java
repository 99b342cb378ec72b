package perek.assistant.eval.gold;

import java.util.List;

/// Questions that cannot be read: names each bad line with its reason.
public final class GoldException extends Exception {

  private static final long serialVersionUID = 1L;

  /// Faults that are told one by one.
  private static final int TOLD = 10;

  GoldException(String message) {
    super(message);
  }

  static GoldException of(String file, List<String> faults) {
    StringBuilder message = new StringBuilder();
    for (String fault : faults.subList(0, Math.min(TOLD, faults.size())))
      message.append(message.isEmpty() ? "" : "\n").append(file).append(fault);
    if (faults.size() > TOLD)
      message.append("\n… and ").append(faults.size() - TOLD).append(" more bad lines");
    return new GoldException(message.toString());
  }
}
