package dev.tributary.domain.activity.externalapi.estimate;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Counted;
import dev.tributary.domain.activity.externalapi.estimate.PlannedParts.Unknown;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Estimates the calls of an activity by its settings and by what is known before its start. */
public final class EstimateRules {
  private final ExternalApiSettings settings;
  private final CallPace pace;
  private final List<Message> notes = new ArrayList<>();

  private EstimateRules(ExternalApiSettings settings, CallPace pace) {
    this.settings = settings;
    this.pace = pace;
  }

  public static CallEstimate estimate(
      ExternalApiSettings settings, KnownCalls known, CallPace pace) {
    return new EstimateRules(settings, pace).estimate(known);
  }

  private CallEstimate estimate(KnownCalls known) {
    return switch (known.parts()) {
      case Counted(var parts) -> counted(parts, known);
      case Unknown(var reason) -> {
        notes.add(Message.of("externalapi.estimateRowsUnknown"));
        notes.add(reason);
        yield new CallEstimate(OptionalLong.empty(), Optional.empty(), notes);
      }
    };
  }

  private CallEstimate counted(long parts, KnownCalls known) {
    long calls = saturated(parts, pages(known.earlier()));
    notes.add(
        Message.of(
            known.earlier().isPresent()
                ? "externalapi.estimateCallTimeSeen"
                : "externalapi.estimateCallTime",
            pace.perCall().toMillis()));
    addLimits(calls);
    if (settings.async().enabled()) {
      notes.add(Message.of("externalapi.estimateJob"));
    }
    return new CallEstimate(OptionalLong.of(calls), Optional.of(pace.time(calls)), notes);
  }

  /** Pages of each part of the plan. The numbers of calls count no pages where polls have some. */
  private long pages(Optional<EarlierRun> earlier) {
    Pagination pagination = settings.pagination();
    if (!pagination.paged()) {
      return 1;
    }
    boolean several = settings.plan().divided() || settings.incremental().windowed();
    boolean numbered = !several && !settings.async().enabled();
    Optional<EarlierRun> undivided = earlier.filter(_ -> numbered);
    long most = mostPages(pagination);
    if (undivided.isPresent()) {
      long pages = Math.min(undivided.get().last(), most);
      notes.add(Message.of("externalapi.estimatePagesSeen", pages));
      return pages;
    }
    if (most < StopRules.DEFAULT_PAGES) {
      notes.add(Message.of("externalapi.estimatePagesMost", most));
      return most;
    }
    notes.add(Message.of("externalapi.estimateOnePage"));
    return 1;
  }

  /** How many pages the rules of their end allow. */
  private static long mostPages(Pagination pagination) {
    StopRules stop = pagination.stop();
    long size = pagination.request().size();
    return stop.rows() > 0 && size > 0
        ? Math.min(stop.pages(), Math.ceilDiv(stop.rows(), size))
        : stop.pages();
  }

  private void addLimits(long calls) {
    if (pace.concurrency() > 1) {
      notes.add(Message.of("externalapi.estimateConcurrency", pace.concurrency()));
    }
    pace.holding(calls)
        .ifPresent(window -> notes.add(Message.of("externalapi.estimateHeld", window.shown())));
    pace.failing(calls)
        .ifPresent(window -> notes.add(Message.of("externalapi.estimateFails", window.shown())));
  }

  private static long saturated(long parts, long pages) {
    return pages > 0 && parts > Long.MAX_VALUE / pages ? Long.MAX_VALUE : parts * pages;
  }
}
