package perek.tools.classify.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

/// Opens ONNX models: on one core, without telemetry. Safe for many threads.
public final class Sessions {

  private Sessions() {}

  /// What all sessions live in.
  public static OrtEnvironment environment() throws OrtException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "perek");
    environment.setTelemetry(false);
    return environment;
  }

  /// @param bytes of an ONNX file that was looked through
  /// @throws OrtException where it does not run
  public static OrtSession open(byte[] bytes) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment().createSession(bytes, options);
    }
  }
}
