package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.chain.record.ObserveAttempt;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.application.observation.CallObservation.AttemptEnd;
import dev.tributary.application.observation.TracedAttempts;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attempts of calls, each observed, over an account that follows redirects. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObserveAttemptTest extends SendCallFixture {
  private static final AccountName NAME = new AccountName("coupons");

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final TracedAttempts observed = new TracedAttempts();
  private final CallSender sender =
      new SendAttempt(http, () -> now)
          .interceptedBy(
              List.of(
                  new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                  new FollowRedirects(new AccountOfCall(accounts)),
                  new ObserveAttempt(observed, accounts),
                  new RecordAttempt(exchanges, config, () -> now)));

  @Test
  void an_account_that_allows_it_gets_the_trace_and_the_record_shows_it() {
    account(true);
    http.respondingJson("{}");

    send(Optional.of(NAME));

    assertThat(traceparent()).containsExactly(TracedAttempts.TRACEPARENT);
    assertThat(exchanges.all().getFirst().request().headers())
        .anyMatch(header -> header.name().equals("traceparent"));
  }

  @Test
  void nothing_is_sent_to_other_accounts_and_to_calls_without_one() {
    account(false);
    http.respondingJson("{}").respondingJson("{}");

    send(Optional.of(NAME));
    assertThat(traceparent()).isEmpty();
    send(Optional.empty());
    assertThat(traceparent()).isEmpty();
  }

  @Test
  void an_origin_that_is_not_of_the_account_gets_nothing() {
    account(true);
    http.responding(302, "", new ResponseHeader("Location", "https://files.example.net/a"))
        .respondingJson("{}");

    send(Optional.of(NAME));

    assertThat(http.sent()).hasSize(2);
    assertThat(traceparent()).isEmpty();
  }

  @Test
  void a_header_of_the_author_stays() {
    account(true);
    http.respondingJson("{}");

    sender.send(outgoing(Optional.of(NAME), header("Traceparent", "mine")), SendCallFixture::text);

    assertThat(traceparent()).containsExactly("mine");
  }

  @Test
  void its_end_has_the_status_the_failure_and_the_bytes_that_were_read() {
    account(false);
    http.respondingJson("{\"a\":1}").responding(503, "");
    send(Optional.of(NAME));
    assertThatThrownBy(() -> send(Optional.of(NAME))).isInstanceOf(ExchangeFailed.class);

    assertThat(observed.ends())
        .containsExactly(
            Optional.of(new AttemptEnd(OptionalInt.of(200), Optional.empty(), 7)),
            Optional.of(
                new AttemptEnd(
                    OptionalInt.of(503), Optional.of(ExchangeErrorCode.STATUS.id()), 0)));
  }

  @Test
  void a_reader_that_stops_leaves_it_without_an_end() {
    account(false);
    http.respondingJson("{}");

    assertThatThrownBy(
            () ->
                sender.send(
                    outgoing(Optional.of(NAME)),
                    _ -> {
                      throw new IllegalStateException("stopped");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(observed.ends()).containsExactly(Optional.empty());
  }

  private void account(boolean traceContext) {
    accounts.add(Accounts.traced(NAME, traceContext), now);
  }

  private List<String> traceparent() {
    OutboundRequest last = http.sent().getLast();
    return last.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("traceparent"))
        .map(RenderedHeader::value)
        .toList();
  }

  private void send(Optional<AccountName> account) {
    sender.send(outgoing(account), SendCallFixture::text);
  }

  private OutgoingCall outgoing(Optional<AccountName> account, RenderedHeader... headers) {
    Call call = call(HttpMethod.GET, "", RetrySafety.IDEMPOTENCY_KEY);
    Call ofAccount =
        new Call(
            call.place(),
            call.method(),
            call.url(),
            List.of(headers),
            call.body(),
            call.policy(),
            account,
            List.of());
    return new OutgoingCall(PreparedCall.of(ofAccount, KEPT), context, now.plusSeconds(60));
  }
}
