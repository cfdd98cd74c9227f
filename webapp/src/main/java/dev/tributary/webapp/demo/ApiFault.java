package dev.tributary.webapp.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person can make the demonstration's API do wrong. */
enum ApiFault {
  NONE(200, null, null, 0),
  /** Tried again before it counts as failed. */
  UNAVAILABLE(503, null, null, 0),
  /** Tried again as well. */
  TOO_MANY_REQUESTS(429, null, null, 0),
  /** Not tried again. */
  NOT_FOUND(404, null, null, 0),
  HTML(200, null, "text/html", 0),
  /** Above the documented limit of 5 MiB. */
  TOO_LARGE(200, null, null, 6 * 1024 * 1024),
  /** The other zip codes get no coupon. */
  ONE_ZIP_CODE(200, "95124", null, 0);

  private final int status;
  private final @Nullable String onlyZipCode;
  private final @Nullable String contentType;
  private final int bytes;

  ApiFault(int status, @Nullable String onlyZipCode, @Nullable String contentType, int bytes) {
    this.status = status;
    this.onlyZipCode = onlyZipCode;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  ApiBehaviour after(long delayMillis) {
    List<String> zipCodes = onlyZipCode == null ? List.of() : List.of(onlyZipCode);
    return new ApiBehaviour(status, delayMillis, zipCodes, contentType, bytes);
  }
}
