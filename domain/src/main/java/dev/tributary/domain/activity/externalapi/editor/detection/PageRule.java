package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** Numbered pages. */
final class PageRule implements PagingRule {
  private static final List<String> SENT =
      List.of("page", "pagenumber", "pagenum", "pageno", "pageindex", "currentpage", "p");
  private static final List<String> RECEIVED =
      List.of("page", "currentpage", "pagenumber", "pageindex", "pagenum", "pageno", "number");
  private static final List<String> PAGES =
      List.of(
          "totalpages", "pages", "lastpage", "pagecount", "numpages", "pagetotal", "numberofpages");

  private static final List<String> PREVIOUS =
      List.of(
          "previous", "prev", "previouspage", "prevpage", "hasprevious", "hasprevpage", "hasprev");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    Optional<Sent> sent = observed.sent().named(SENT).filter(each -> each.number().isPresent());
    Optional<Signal> own = number(observed, RECEIVED);
    Optional<Signal> pages = number(observed, PAGES);
    if (sent.isPresent()) {
      return Optional.of(asked(sent.get(), own, pages, observed));
    }
    return own.filter(_ -> pages.isPresent()).map(number -> unasked(number, observed));
  }

  /** The pages begin where the request does: the first one is requested as it is written. */
  private static DetectedPaging asked(
      Sent sent, Optional<Signal> own, Optional<Signal> pages, Observation observed) {
    boolean echoed = own.filter(each -> each.number().equals(sent.number())).isPresent();
    boolean counted = pages.isPresent() || observed.total().isPresent();
    int number = sent.number().orElse(1);
    boolean further = number > 1 || (number == 1 && before(observed));
    boolean sure = echoed && counted && !further && observed.rows().isPresent();
    return DetectedPaging.of(
            PageKind.PAGE,
            sure ? Confidence.SURE : Confidence.LIKELY,
            "",
            Optional.of(sent.place()),
            Message.of(sure ? "detection.pageConfirmed" : "detection.page"))
        .from(number)
        .because(Optional.of(Message.of("detection.beginsAtPage", number)).filter(_ -> further));
  }

  private static boolean before(Observation observed) {
    return observed
        .signal(
            one ->
                PREVIOUS.contains(one.name())
                    && (one.value().equals(new JsonBoolean(true)) || !one.text().isEmpty()))
        .or(
            () ->
                observed.signal(
                    one ->
                        one.name().equals("first") && one.value().equals(new JsonBoolean(false))))
        .isPresent();
  }

  /** Page 1 is the first one, unless another one is before it. */
  private static int first(int number, Observation observed) {
    return number == 1 && before(observed) ? 0 : Math.min(number, 1);
  }

  private static DetectedPaging unasked(Signal number, Observation observed) {
    boolean named = number.name().startsWith("page");
    String parameter = named ? number.writtenName() : "page";
    return DetectedPaging.of(
            PageKind.PAGE,
            Confidence.LIKELY,
            "",
            Optional.of(observed.sent().place(parameter)),
            Message.of("detection.page"))
        .from(first(number.number().orElse(1), observed));
  }

  private static Optional<Signal> number(Observation observed, List<String> names) {
    return observed.named(names).filter(each -> each.number().isPresent());
  }
}
