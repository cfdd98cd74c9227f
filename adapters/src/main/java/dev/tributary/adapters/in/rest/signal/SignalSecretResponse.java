package dev.tributary.adapters.in.rest.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The secrets by which signals of a workflow are signed.
 *
 * @param count how many are valid; 0 while signed signals are disabled
 * @param secret the one that was just made; never shown again
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalSecretResponse(int count, @Nullable String secret) {
  /** A record's own form would show the secret. */
  @Override
  public String toString() {
    return "SignalSecretResponse[" + count + "]";
  }
}
