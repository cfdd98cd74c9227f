package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.problem.Message;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header Link with the relation next (RFC 8288). */
final class LinkRule implements PagingRule {
  private static final String RELATION = "next";
  private static final Pattern LINK = Pattern.compile("<([^<>]{1,8192})>([^<]{0,1000})");
  private static final Pattern NEXT =
      Pattern.compile(
          ";\\s{0,10}rel\\s{0,10}=\\s{0,10}(?:\"(?:[^\" ]{1,40} ){0,5}next(?: [^\"]{0,100})?\"|next(?:[;, ]|$))",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    return next(observed.call().headers().getOrDefault("link", ""))
        .flatMap(observed::resolved)
        .map(next -> paging(next, observed));
  }

  private static DetectedPaging paging(URI next, Observation observed) {
    if (!observed.sameOrigin(next)) {
      return DetectedPaging.of(
          PageKind.LINK,
          Confidence.UNSURE,
          RELATION,
          Optional.empty(),
          Message.of("detection.otherOrigin"));
    }
    return DetectedPaging.of(
        PageKind.LINK,
        observed.rows().isPresent() ? Confidence.SURE : Confidence.LIKELY,
        RELATION,
        Optional.empty(),
        Message.of("detection.link"));
  }

  private static Optional<String> next(String header) {
    Matcher links = LINK.matcher(header);
    while (links.find()) {
      if (NEXT.matcher(links.group(2)).find()) {
        return Optional.of(links.group(1));
      }
    }
    return Optional.empty();
  }
}
