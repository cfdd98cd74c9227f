package dev.tributary.webapp.security.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.access.InMemoryUsers;
import dev.tributary.application.access.ReversingHasher;
import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.Users;
import dev.tributary.application.access.audit.AuditTrail;
import dev.tributary.application.outage.Outage;
import dev.tributary.webapp.security.CapturedLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstPasswordTest {
  private final SettableClock clock = new SettableClock();
  private final InMemoryUsers users = new InMemoryUsers();
  private int outages;
  private Supplier<RuntimeException> failure = FirstPasswordTest::unreachable;
  private boolean unconfirmed;

  @Test
  void an_outage_just_after_the_start_does_not_end_the_program() {
    outages = 3;
    try (CapturedLog log = CapturedLog.everything()) {
      firstPassword().createAndPrint();

      assertThat(log.text()).contains("the database cannot be reached");
    }
    assertThat(users.find(FirstAdministrator.NAME)).isPresent();
    assertThat(outages).isZero();
  }

  @Test
  void a_failure_that_is_no_outage_ends_the_start_and_is_not_logged_as_one() {
    failure = () -> new IllegalStateException("no such table");
    outages = 1;
    try (CapturedLog log = CapturedLog.everything()) {
      assertThatThrownBy(firstPassword()::createAndPrint).hasMessage("no such table");

      assertThat(log.text()).doesNotContain("cannot be reached");
    }
  }

  @Test
  @SuppressWarnings("SystemOut")
  void the_password_is_printed_when_the_commit_that_stored_it_was_not_confirmed() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      unconfirmed = true;
      firstPassword().createAndPrint();
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString(UTF_8)).contains("Administrator: admin", "Password:");
  }

  private FirstPassword firstPassword() {
    return new FirstPassword(
        new FirstAdministrator(reachableAfterOutages(), new ReversingHasher(), trail(), clock),
        (time, signal) -> clock.move(time),
        clock);
  }

  /** The last write of the transaction, behind which its end may not be reported. */
  private AuditTrail trail() {
    return entry -> {
      if (unconfirmed) {
        unconfirmed = false;
        throw unreachable();
      }
    };
  }

  private static Outage unreachable() {
    return new Outage(new SQLException("connection refused", "08001"));
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
                throw failure.get();
              }
              try {
                return method.invoke(users, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
              }
            });
  }
}
