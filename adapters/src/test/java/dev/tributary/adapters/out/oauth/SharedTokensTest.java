package dev.tributary.adapters.out.oauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.crypto.MasterKey;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.secret.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two nodes over one database; what the token endpoint decides is a script. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedTokensTest extends SharedTokensFixture {
  @Test
  void many_callers_of_two_nodes_fetch_one_token() throws Exception {
    server.replying(
        _ -> {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
          return issued("t1", 3600).request(server.requests().getFirst());
        });

    assertThat(concurrently(40, node -> node.token(account))).containsOnly("t1");
    assertThat(server.requests()).hasSize(1);
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(two.token(account)).isEqualTo("t1");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refused_token_is_replaced_once_for_all_who_were_refused() throws Exception {
    server.replying(issued("t1", 3600), issued("t2", 3600));
    one.token(account);
    two.token(account);

    assertThat(concurrently(40, node -> node.after("t1", account))).containsOnly("t2");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_token_is_used_until_a_margin_before_its_expiry() {
    server.replying(issued("t1", 3600), issued("t2", 90), issued("t3", 3600));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofSeconds(3500));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofSeconds(60));
    assertThat(one.token(account)).isEqualTo("t2");
    one.later(Duration.ofSeconds(40));
    assertThat(one.token(account)).isEqualTo("t2");
    one.later(Duration.ofSeconds(10));
    assertThat(one.token(account)).isEqualTo("t3");
    assertThat(one.journal())
        .containsExactly(
            "tokenFetched", "tokenCached", "tokenFetched", "tokenCached", "tokenFetched");
  }

  @Test
  void a_token_without_expiry_is_used_until_it_is_refused() {
    server.replying(
        _ -> new Issued(new Secret("t1"), "bearer", Optional.empty(), Optional.empty()),
        issued("t2", 9));
    assertThat(one.token(account)).isEqualTo("t1");
    one.later(Duration.ofDays(300));
    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.after("t1", account)).isEqualTo("t2");
  }

  @Test
  void other_settings_of_an_account_need_another_token() {
    server.replying(issued("t1", 3600), issued("t2", 3600));
    one.token(account);
    ExternalAccount changed =
        new ExternalAccount(
            account.name(),
            "",
            true,
            account.origins(),
            "",
            new ClientCredentials(service(ClientAuthentication.BASIC)));

    assertThat(one.token(changed)).isEqualTo("t2");
  }

  @Test
  void the_database_holds_no_token_that_can_be_read() {
    server.replying(issued("readable-token", 3600));
    one.token(account);
    assertThat(
            sql.list("select t::text as all from tributary.account_token t", row -> row.text("all"))
                .toString())
        .contains(account.name().value())
        .doesNotContain("readable-token");

    TokenNode stranger =
        new TokenNode(
            DATABASE, server, new MasterKeys(List.of(MasterKey.random(new SecureRandom()))));
    server.replying(issued("another", 3600));
    assertThat(stranger.token(account)).isEqualTo("another");
  }

  @Test
  void a_lease_that_its_node_left_behind_ends_by_itself() {
    server.replying(issued("t1", 3600));
    sql.update(
        """
        insert into tributary.account_token (account, generation, lease, leased_until)
        values (?, 0, gen_random_uuid(), clock_timestamp() + interval '300 ms')
        """,
        account.name().value());

    assertThat(one.token(account)).isEqualTo("t1");
  }

  private interface Asking {
    String ask(TokenNode node);
  }

  private List<String> concurrently(int callers, Asking asking) throws Exception {
    List<Future<String>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        TokenNode node = i % 2 == 0 ? one : two;
        futures.add(threads.submit(() -> asking.ask(node)));
      }
      List<String> results = new ArrayList<>();
      for (Future<String> future : futures) {
        results.add(future.get(30, SECONDS));
      }
      return results;
    }
  }
}
