package dev.tributary.adapters.out.http.hostile;

import java.util.function.Function;
import java.util.stream.Stream;

/** All responses of hostile servers, with what becomes of each within these limits. */
public final class HostileResponses {
  public static final int LIMIT = 100_000;
  public static final int COMPRESSED_LIMIT = 20_000;

  private HostileResponses() {}

  public static Stream<HostileCase> all() {
    return Stream.of(HostileHeads.all(), HostileFraming.all(), HostileBodies.all())
        .flatMap(Function.identity());
  }
}
