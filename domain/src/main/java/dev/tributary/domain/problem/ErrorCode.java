package dev.tributary.domain.problem;

/**
 * A stable code of something that went wrong. Each feature and each activity kind declares its own
 * in its own enum; a test refuses two features with the same code.
 */
public interface ErrorCode {
  /**
   * {@code WKF-dddddd} or {@code CRL-dddddd} where the reference product has one, {@code
   * TRB-dddddd} elsewhere.
   */
  String id();

  /** The bundle {@code texts/<bundle>.properties} that holds its texts under {@link #id()}. */
  String bundle();

  /** This code's message with the values that fill it. */
  default Message with(Object... arguments) {
    return new Message(bundle() + "." + id(), java.util.List.of(arguments));
  }
}
