package perek.corpora;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What about a disk or a folder kept a file from being written, in words that say what to do.
///
/// The state of the disk is asked, since the machine's own message comes in the user's language and
/// names neither the disk nor how full it is.
///
/// @param reason a clause that names the place and, for a full disk, how much is free
/// @param remedy what the user can do
public record DiskTrouble(String reason, String remedy) {

  private static final String ELSEWHERE = "or name another folder with --home DIR";

  /// So little is nothing, in bytes: no file of an index or a library fits.
  private static final long NOTHING = 64 << 10;

  /// @param place that was to be written, whether or not it is there
  /// @return empty where the failure has another cause than folder and disk
  public static Optional<DiskTrouble> of(Path place, IOException failure) {
    Path wanted = place.toAbsolutePath().normalize();
    Path there = existing(wanted);
    if (!there.equals(wanted) && !Files.isDirectory(there))
      return trouble(there + " is a file, where a folder is needed", "name a folder with --home");
    if (failure instanceof AccessDeniedException denied)
      return trouble(
          "no permission to write " + denied.getFile(), "change its permissions, " + ELSEWHERE);
    if (isReadOnly(there, failure))
      return trouble(there + " lies on a read-only disk", "mount it for writing, " + ELSEWHERE);
    if (failure instanceof NoSuchFileException)
      return there.equals(wanted)
          ? Optional.empty()
          : trouble(wanted + " cannot be made in " + there, "name another folder with --home DIR");
    return full(there, failure);
  }

  private static Optional<DiskTrouble> full(Path there, IOException failure) {
    String said = said(failure);
    String remedy = "free some space, " + ELSEWHERE + ", and run the command again";
    if (said.contains("quota"))
      return trouble("your disk quota for " + there + " is used up", remedy);
    Optional<FileStore> store = store(there);
    if (store.isEmpty()) return Optional.empty();
    try {
      long free = store.get().getUsableSpace();
      if (free > NOTHING && !said.contains("no space left")) return Optional.empty();
      return trouble(
          String.format(
              Locale.ROOT,
              "the disk of %s has too little room (%.1f of %,d MB free)",
              there,
              free / 1e6,
              store.get().getTotalSpace() / 1_000_000),
          remedy);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isReadOnly(Path there, IOException failure) {
    return said(failure).contains("read-only")
        || store(there).filter(FileStore::isReadOnly).isPresent();
  }

  private static Optional<FileStore> store(Path there) {
    try {
      return Optional.of(Files.getFileStore(there));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String said(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
  }

  /// The place, or the nearest folder above it that is there.
  private static Path existing(Path place) {
    Path there = place;
    for (Path up = place; up != null; up = up.getParent()) {
      there = up;
      if (Files.exists(up)) break;
    }
    return there;
  }

  private static Optional<DiskTrouble> trouble(String reason, String remedy) {
    return Optional.of(new DiskTrouble(reason, remedy));
  }
}
