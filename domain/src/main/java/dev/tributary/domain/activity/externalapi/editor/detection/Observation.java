package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules of a detection work on. */
record Observation(
    ObservedCall call, Optional<DetectedRows> rows, List<Signal> signals, SentParameters sent) {
  private static final Set<String> MORE =
      Set.of("hasmore", "hasnextpage", "hasnext", "more", "moreresults", "ismore", "hasmoreitems");
  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totalcount",
          "totalitems",
          "totalresults",
          "totalsize",
          "totalrows",
          "totalelements",
          "odatacount",
          "recordcount",
          "totalentries",
          "totalrecords",
          "found");

  static Observation of(ObservedCall call) {
    return new Observation(
        call, DetectedRows.in(call.body()), Signal.in(call.body()), SentParameters.of(call));
  }

  int rowCount() {
    return rows.map(found -> found.elements().size()).orElse(0);
  }

  Optional<Signal> signal(Predicate<Signal> wanted) {
    return signals.stream().filter(wanted).findFirst();
  }

  Optional<Signal> named(Collection<String> names) {
    return names.stream()
        .flatMap(name -> signals.stream().filter(signal -> signal.name().equals(name)))
        .findFirst();
  }

  /** A boolean that states whether there are further pages. */
  Optional<Signal> hasMore() {
    return signal(one -> MORE.contains(one.name()) && one.value() instanceof JsonBoolean);
  }

  /** A number of rows that is not smaller than that of the response. */
  Optional<Signal> total() {
    return signal(
        one ->
            (TOTALS.contains(one.name())
                    || (one.name().equals("value") && one.parent().equals("total")))
                && one.number().orElse(-1) >= rowCount());
  }

  Optional<JsonPointer> hasMoreAt() {
    return hasMore().map(Signal::at);
  }

  Optional<JsonPointer> totalAt() {
    return total().map(Signal::at);
  }

  /** An address of the response, which may be relative; empty when it is none. */
  Optional<URI> resolved(String address) {
    if (address.startsWith("?")) {
      return uri(call.url().split("[?#]", 2)[0] + address);
    }
    return uri(call.url()).flatMap(own -> uri(address).map(own::resolve));
  }

  boolean sameOrigin(URI other) {
    return uri(call.url()).filter(own -> origin(own).equals(origin(other))).isPresent();
  }

  /** Whether an address differs from that of the request in its query, or goes on below it. */
  boolean samePath(URI other) {
    String path = Objects.requireNonNullElse(other.getRawPath(), "");
    return uri(call.url())
        .map(own -> Objects.requireNonNullElse(own.getRawPath(), ""))
        .filter(own -> path.equals(own) || path.startsWith(own.replaceFirst("/$", "") + "/"))
        .isPresent();
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
