package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.paging.LoopMarks;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageRestarts;
import java.time.Instant;
import java.util.Optional;

/** The place of a call within the written form of a checkpoint. */
final class PositionText {
  /** Begins the names of what the responses before the part were like. */
  private static final String START = "start.";

  private PositionText() {}

  static void write(CallPosition position, NamedValues values) {
    PagePosition page = position.page();
    LoopMarks marks = page.marks();
    values
        .with("part", position.part())
        .with("page", page.page())
        .with("pageRows", page.rows())
        .with("began", page.began())
        .with("restarts", page.restarts().count())
        .with("restartPages", page.restarts().pages())
        .with("startRows", position.start().rows())
        .with("startRejects", position.start().rejects())
        .with("content", marks.content())
        .with("anchorToken", marks.anchorToken())
        .with("anchorContent", marks.anchorContent());
    position.start().observed().ifPresent(seen -> ObservedText.write(START, seen, values));
    page.token().ifPresent(token -> values.with("token", token));
  }

  static Optional<CallPosition> read(NamedValues values) {
    return values
        .find("part")
        .map(part -> new CallPosition(Long.parseLong(part), page(values), start(values)));
  }

  private static PagePosition page(NamedValues values) {
    return new PagePosition(
        Integer.parseInt(values.get("page")),
        values.find("token"),
        Long.parseLong(values.get("pageRows")),
        Instant.parse(values.get("began")),
        new LoopMarks(
            values.get("content"), values.get("anchorToken"), values.get("anchorContent")),
        new PageRestarts(
            Integer.parseInt(values.get("restarts")), Long.parseLong(values.get("restartPages"))));
  }

  private static PartStart start(NamedValues values) {
    return new PartStart(
        Long.parseLong(values.get("startRows")),
        Long.parseLong(values.get("startRejects")),
        ObservedText.read(START, values));
  }
}
