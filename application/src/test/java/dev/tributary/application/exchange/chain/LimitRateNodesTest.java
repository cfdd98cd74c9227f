package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.limit.InMemoryRateLimits;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nodes that share the windows of an account. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitRateNodesTest extends LimitRateFixture {
  @Test
  void three_nodes_reach_the_rate_within_two_percent_and_no_minute_exceeds_it()
      throws InterruptedException {
    int rate = 600;
    limited(window(rate, 60, WhenReached.HOLD));
    NodesInTurn nodes = new NodesInTurn(now);
    InMemoryRateLimits.Store shared = new InMemoryRateLimits.Store(() -> nanos(nodes.instant()));
    Instant end = now.plus(Duration.ofMinutes(6));
    List<Instant> calls = new ArrayList<>();
    nodes.run(
        3,
        node -> {
          LimitRate link = rate("node" + node, shared, nodes, nodes);
          while (nodes.instant().isBefore(end)) {
            sendOver(link, nodes, calls);
          }
        });

    assertThat(IntStream.range(rate, calls.size()))
        .as("no minute has more")
        .allMatch(i -> !calls.get(i).isBefore(calls.get(i - rate).plusSeconds(60)));
    long later =
        calls.stream().filter(at -> !at.isBefore(now.plusSeconds(60)) && at.isBefore(end)).count();
    assertThat(later).isBetween(5L * rate * 98 / 100, 5L * rate);
  }

  private void sendOver(LimitRate link, NodesInTurn nodes, List<Instant> calls) {
    try {
      link.<String>send(
          outgoing("/"),
          SendCallFixture::text,
          new CallSender() {
            @Override
            public <T> T send(
                OutgoingCall call, dev.tributary.application.exchange.ResponseReader<T> reader) {
              calls.add(nodes.instant());
              throw new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.CANCELLED));
            }
          });
    } catch (ExchangeFailed expected) {
      assertThat(expected.failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
    } catch (LimitReached reached) {
      Instant until = reached.waitsFor().until().orElseThrow();
      nodes.sleep(Duration.between(nodes.instant(), until), context.cancel());
    }
  }
}
