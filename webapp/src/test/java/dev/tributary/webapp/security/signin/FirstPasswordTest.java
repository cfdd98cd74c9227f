package dev.tributary.webapp.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.access.InMemoryUsers;
import dev.tributary.application.access.ReversingHasher;
import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.Users;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstPasswordTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private int outages;

  @Test
  void an_outage_just_after_the_start_does_not_end_the_program() {
    outages = 3;
    firstPassword().createAndPrint();

    assertThat(users.find(FirstAdministrator.NAME)).isPresent();
    assertThat(outages).isZero();
  }

  @Test
  void an_outage_that_lasts_is_reported() {
    outages = 9;
    assertThatThrownBy(firstPassword()::createAndPrint).isInstanceOf(Outage.class);
    assertThat(users.isEmpty()).isTrue();
  }

  private FirstPassword firstPassword() {
    return new FirstPassword(
        new FirstAdministrator(
            reachableAfterOutages(), new ReversingHasher(), new InMemoryAuditTrail(), clock),
        new RetryUntilAvailable(new OutageLimit(LIMIT), (time, signal) -> clock.move(time), clock));
  }

  /** The users in memory, each access an outage until there were {@code outages}. */
  private Users reachableAfterOutages() {
    return (Users)
        Proxy.newProxyInstance(
            Users.class.getClassLoader(),
            new Class<?>[] {Users.class},
            (proxy, method, arguments) -> {
              if (outages > 0) {
                outages--;
                throw new Outage(new SQLException("connection refused", "08001"));
              }
              try {
                return method.invoke(users, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
              }
            });
  }
}
