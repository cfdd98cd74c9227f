package dev.tributary.application.exchange.recording;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link Exchanges} and {@link ExchangeReader} in a list, oldest first. */
public final class InMemoryExchanges implements Exchanges, ExchangeReader {
  private final List<Exchange> all = new ArrayList<>();
  private final Set<ExchangeId> repeatable = new HashSet<>();

  public List<Exchange> all() {
    return List.copyOf(all);
  }

  @Override
  public List<Exchange> prepare(List<AttemptStart> attempts) {
    return attempts.stream().map(this::prepared).toList();
  }

  private Exchange prepared(AttemptStart attempt) {
    CallKey place = attempt.place();
    RecordedRequest request = attempt.request();
    List<Exchange> earlier =
        all.stream()
            .filter(e -> e.place().task().equals(place.task()) && e.place().call() == place.call())
            .toList();
    if (earlier.stream().anyMatch(e -> !e.request().hash().equals(request.hash()))) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_CHANGED, place.call()));
    }
    Exchange exchange =
        new Exchange(
            new ExchangeId(new UUID(0, all.size() + 1L)),
            place,
            earlier.size() + 1,
            request,
            attempt.at(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            earlier.stream().reduce((_, last) -> last).flatMap(Exchange::failure),
            attempt.personal());
    all.add(exchange);
    return exchange;
  }

  @Override
  public boolean refusesRepeat(CallKey place, Message failure) {
    Optional<Exchange> last =
        all.reversed().stream().filter(e -> e.place().equals(place)).findFirst();
    Optional<Exchange> endless = last.filter(e -> e.duration().isEmpty() && e.failure().isEmpty());
    endless.ifPresent(
        e ->
            all.set(
                all.indexOf(e),
                new Exchange(
                    e.id(),
                    e.place(),
                    e.attempt(),
                    e.request(),
                    e.startedAt(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(failure),
                    e.retryReason(),
                    e.personal())));
    return last.filter(e -> !repeatable.contains(e.id())).isPresent();
  }

  @Override
  public void allowRepeat(TaskId task) {
    all.stream().filter(e -> e.place().task().equals(task)).forEach(e -> repeatable.add(e.id()));
  }

  @Override
  public void complete(
      ExchangeId id,
      Duration duration,
      Optional<RecordedResponse> httpResponse,
      Optional<Message> failure) {
    all.replaceAll(
        e ->
            e.id().equals(id)
                ? new Exchange(
                    id,
                    e.place(),
                    e.attempt(),
                    e.request(),
                    e.startedAt(),
                    Optional.of(duration),
                    httpResponse,
                    failure,
                    e.retryReason(),
                    e.personal())
                : e);
  }

  @Override
  public List<Exchange> list(
      RunId run, Optional<ActivityId> activity, Optional<ExchangeId> before, int limit) {
    return all.reversed().stream()
        .filter(e -> e.place().run().equals(run))
        .filter(e -> activity.isEmpty() || e.place().activity().equals(activity.get()))
        .filter(e -> before.isEmpty() || e.id().value().compareTo(before.get().value()) < 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Exchange> find(RunId run, ExchangeId exchange) {
    return all.stream()
        .filter(e -> e.place().run().equals(run) && e.id().equals(exchange))
        .findFirst();
  }
}
