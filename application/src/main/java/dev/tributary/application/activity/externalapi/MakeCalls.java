package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.progress.CallStep;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.TaskCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the calls of an execution, one after the other, each from the checkpoint that the one
 * before has reached. Those of a plan that may be repeated are made beside each other.
 */
@ApplicationScoped
public class MakeCalls {
  private final MakeCall calls;
  private final ConcurrentCalls concurrent;
  private final AsyncCalls jobs;
  private final LoadResponse responses;
  private final InstantSource clock;

  public MakeCalls(
      MakeCall calls,
      ConcurrentCalls concurrent,
      AsyncCalls jobs,
      LoadResponse responses,
      InstantSource clock) {
    this.calls = calls;
    this.concurrent = concurrent;
    this.jobs = jobs;
    this.responses = responses;
    this.clock = clock;
  }

  /** The complete checkpoint, or why there is none. */
  CallResult<Checkpoint> make(CallSource source, Checkpoint from) {
    Checkpoint begin = UseBudget.begin(from, source.settings(), source.context(), clock.instant());
    if (source.settings().async().enabled()) {
      return jobs.make(source, begin, this::oneByOne);
    }
    return source.concurrent() ? besideEachOther(source, begin) : oneByOne(source, begin);
  }

  /** The pages of a call that begin again end all calls that are under way. */
  private CallResult<Checkpoint> besideEachOther(CallSource source, Checkpoint begin) {
    CallResult<Checkpoint> made = concurrent.make(source, begin, clock);
    while (made instanceof Read<Checkpoint>(var reached) && !reached.complete()) {
      made = concurrent.make(source, reached, clock);
    }
    return made;
  }

  /** Nothing is called: tables without a row. */
  Checkpoint withoutCall(CallSource source, Checkpoint reached) {
    return responses.end(reached, source.target());
  }

  private CallResult<Checkpoint> oneByOne(CallSource source, Checkpoint begin) {
    Checkpoint reached = begin;
    while (!reached.complete()) {
      if (source.context().cancelled()) {
        throw new ExecutionInterrupted(source.context().task(), source.context().attempt());
      }
      switch (one(source, reached)) {
        case Read<Checkpoint>(var checkpoint) -> reached = checkpoint;
        case Ended<Checkpoint> ended -> {
          Optional<Checkpoint> again = RestartPages.after(ended.outcome(), reached, source);
          if (again.isEmpty()) {
            return ended;
          }
          reached = again.get();
        }
      }
    }
    return new Read<>(reached);
  }

  private CallResult<Checkpoint> one(CallSource source, Checkpoint reached) {
    CallStep step = source.step(reached, clock.instant());
    return calls.make(
        () -> source.request(reached.position()),
        new TaskCall(source.context(), reached),
        request ->
            response -> responses.load(response, request, step, source.target(reached.position())));
  }
}
