package dev.tributary.application.work;

/** Another worker holds the work now, or it has ended: this one stops without a result. */
public final class ClaimLost extends RuntimeException {
  /**
   * @param work such as {@code import 7}
   */
  public ClaimLost(String work) {
    super("this worker no longer holds " + work);
  }
}
