package dev.tributary.application.exchange;

import dev.tributary.domain.secret.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the interceptors of a call share: its end with all attempts and the pauses between them,
 * whether an attempt was made, and the secrets of all that were. Waits for the limits of its
 * account are no part of its time. Used by the thread of the call.
 */
final class CallProgress {
  private final List<SecretMask> masks = new ArrayList<>();
  private Instant end;
  private boolean begun;
  private boolean repeats;

  CallProgress(Instant end) {
    this.end = end;
  }

  Instant end() {
    return end;
  }

  void later(Duration waited) {
    end = end.plus(waited);
  }

  /** True for the first attempt. */
  boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  /**
   * @param mask of what signs an attempt in
   * @param address of the call before
   */
  void know(SecretMask mask, String address) {
    masks.add(mask);
    repeats |= !mask.mask(address).equals(address);
  }

  boolean repeatsCredential() {
    return repeats;
  }

  /** Hides what signed an attempt in: an API may repeat it, such as in the token of a page. */
  String mask(String text) {
    String masked = text;
    for (SecretMask mask : masks) {
      masked = mask.mask(masked);
    }
    return masked;
  }
}
