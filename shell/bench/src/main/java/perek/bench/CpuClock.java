package perek.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// CPU time of this process over all its threads, by POSIX clock_gettime: Java's own figure comes
/// in steps of 10 ms.
final class CpuClock {

  /// CLOCK_PROCESS_CPUTIME_ID of Linux and of macOS.
  private static final int PROCESS = System.getProperty("os.name", "").startsWith("Mac") ? 12 : 2;

  private final MethodHandle clockGettime;
  private final MemorySegment time = Arena.global().allocate(ValueLayout.JAVA_LONG, 2);

  CpuClock() {
    Linker linker = Linker.nativeLinker();
    clockGettime =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("clock_gettime"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  /// In ns.
  long nanos() {
    try {
      int failed = (int) clockGettime.invokeExact(PROCESS, time);
      if (failed != 0) throw new IllegalStateException("clock_gettime failed");
    } catch (Throwable e) {
      throw new IllegalStateException("the CPU time cannot be read", e);
    }
    return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000
        + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
  }
}
