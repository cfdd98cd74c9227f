package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import java.util.Optional;

/** Makes explicit settings of what was detected in a response. */
public final class AppliedDetection {
  private AppliedDetection() {}

  /**
   * The settings with the detected place of the rows and the detected pages; what was not detected,
   * or cannot be set, stays as it is. Of pages that are found where they are set, only what is
   * missing is added: one response need not show all that a description or an author knows. Empty
   * when nothing changes.
   */
  public static Optional<ExternalApiSettings> over(
      ExternalApiSettings settings, DetectedPaging paging, Optional<DetectedRows> rows) {
    OutboundMapping outbound =
        rows.filter(_ -> !settings.outbound().flatten())
            .map(found -> settings.outbound().at(found.at().toString()))
            .orElse(settings.outbound());
    Pagination pagination =
        pagination(paging, outbound, settings.pagination()).orElse(settings.pagination());
    ExternalApiSettings applied = settings.withOutbound(outbound).withPagination(pagination);
    return Optional.of(applied).filter(changed -> !changed.equals(settings));
  }

  /** Empty when there are no pages, or the settings cannot express them. */
  private static Optional<Pagination> pagination(
      DetectedPaging paging, OutboundMapping outbound, Pagination old) {
    Optional<NextPage> next = next(paging, outbound);
    if (next.isEmpty()
        || paging.tokenIn().filter(RequestPlace.Path.class::isInstance).isPresent()) {
      return Optional.empty();
    }
    PageRequestSettings request =
        new PageRequestSettings(
            paging.size().orElse(0),
            place(paging.sizeIn()),
            place(paging.tokenIn()),
            old.request().onFirst(),
            true);
    Pagination found =
        new Pagination(next.get(), request, stop(paging, old.stop()), old.loop(), old.restarts());
    return Optional.of(samePages(found.next(), old.next()) ? completed(old, found) : found);
  }

  private static boolean samePages(NextPage found, NextPage old) {
    return found.kind() == old.kind()
        && found.at().equals(old.at())
        && found.header().equals(old.header())
        && found.column().equals(old.column());
  }

  private static Pagination completed(Pagination old, Pagination found) {
    boolean counted = old.next().first() != NextPage.firstOf(old.kind());
    return new Pagination(
        counted ? old.next() : old.next().first(found.next().first()),
        completed(old.request(), found.request()),
        completed(old.stop(), found.stop()),
        old.loop(),
        old.restarts());
  }

  private static PageRequestSettings completed(PageRequestSettings old, PageRequestSettings found) {
    PageRequestSettings sized =
        old.size() > 0 || !old.sizeIn().equals(PagePlace.NONE) ? old : found;
    return new PageRequestSettings(
        sized.size(),
        sized.sizeIn(),
        old.tokenIn().equals(PagePlace.NONE) ? found.tokenIn() : old.tokenIn(),
        old.onFirst(),
        old.keepParameters());
  }

  private static StopRules completed(StopRules old, StopRules found) {
    return new StopRules(
        old.emptyPage(),
        old.shortPage(),
        old.hasMore().isEmpty() ? found.hasMore() : old.hasMore(),
        old.total().isEmpty() ? found.total() : old.total(),
        old.when(),
        old.pages(),
        old.rows(),
        old.time());
  }

  private static Optional<NextPage> next(DetectedPaging paging, OutboundMapping outbound) {
    PageKind kind = paging.kind();
    NextPage plain = NextPage.of(kind);
    return switch (kind) {
      case NONE -> Optional.empty();
      case LINK -> Optional.of(plain);
      case NEXT_URL, CURSOR -> Optional.of(plain.at(paging.at()));
      case HEADER_CURSOR -> Optional.of(plain.header(paging.at()));
      case PAGE, OFFSET -> Optional.of(plain.first(paging.first()));
      case KEYSET -> column(paging.at(), outbound).map(column -> plain.column(column.name()));
    };
  }

  /** The column whose values stand at {@code path} of each element. */
  private static Optional<OutboundColumn> column(String path, OutboundMapping outbound) {
    return outbound.includedColumns().stream()
        .filter(column -> column.path().equals(path))
        .filter(column -> column.from() == ColumnOrigin.ELEMENT)
        .findFirst();
  }

  private static StopRules stop(DetectedPaging paging, StopRules old) {
    return new StopRules(
        old.emptyPage(),
        old.shortPage(),
        paging.hasMore().map(Object::toString).orElse(""),
        paging.total().map(Object::toString).orElse(""),
        old.when(),
        old.pages(),
        old.rows(),
        old.time());
  }

  private static PagePlace place(Optional<RequestPlace> place) {
    return place.map(PagePlace::of).orElse(PagePlace.NONE);
  }
}
