package dev.tributary.webapp.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the demonstration's API behaves; a missing value has its default.
 *
 * @param status of every response
 * @param delayMillis before every response
 * @param zipCodes the only ones that get a coupon; empty for all
 * @param contentType of every response
 * @param bytes how long every response is at least, filled up with blanks
 */
@RegisterForReflection
public record ApiBehaviour(
    int status,
    long delayMillis,
    @Nullable List<String> zipCodes,
    @Nullable String contentType,
    int bytes) {
  private static final int OK = 200;

  /** As an API should be. */
  public static final ApiBehaviour DEFAULT = new ApiBehaviour(OK, 0, List.of(), null, 0);

  public ApiBehaviour {
    status = status == 0 ? OK : status;
    zipCodes = List.copyOf(Objects.requireNonNullElse(zipCodes, List.of()));
  }

  boolean faulty() {
    return status != OK;
  }

  boolean serves(String zipCode) {
    return zipCodes == null || zipCodes.isEmpty() || zipCodes.contains(zipCode);
  }

  String type() {
    return contentType == null ? "application/json" : contentType;
  }
}
