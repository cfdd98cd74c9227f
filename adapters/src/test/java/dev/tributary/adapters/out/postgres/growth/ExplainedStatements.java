package dev.tributary.adapters.out.postgres.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose statements are explained, with the rows that they read, before they are
 * executed.
 */
final class ExplainedStatements {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EXPLAINABLE =
      Pattern.compile("\\s*(select|with|insert|update|delete)\\b");

  private final DataSource real;
  private final List<Plan> plans = new ArrayList<>();
  private @Nullable Connection session;

  ExplainedStatements(DataSource real) {
    this.real = real;
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection") ? explained() : call(real, method, arguments));
  }

  /** All callers share one session, which they do not close. */
  private Connection explained() throws SQLException {
    Connection opened = session;
    if (opened == null) {
      opened = inMemory(real.getConnection());
      session = opened;
    }
    return explained(opened);
  }

  /**
   * Costs as of a store in memory: with those of a disk, the small tables of a test are read whole.
   */
  private static Connection inMemory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set random_page_cost = 1.1");
    }
    return connection;
  }

  /** The plans since the last call. */
  List<Plan> taken() {
    List<Plan> taken = List.copyOf(plans);
    plans.clear();
    return taken;
  }

  private Connection explained(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement && arguments != null
              ? explained(connection, (String) arguments[0], statement)
              : result;
        });
  }

  private PreparedStatement explained(
      Connection connection, String sql, PreparedStatement statement) {
    Map<Integer, @Nullable Object> bound = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().equals("setObject") && arguments != null) {
            bound.put((Integer) arguments[0], arguments[1]);
          }
          if (method.getName().startsWith("execute") && EXPLAINABLE.matcher(sql).lookingAt()) {
            plans.add(explain(connection, sql, bound));
          }
          return call(statement, method, arguments);
        });
  }

  /** Executes the statement and undoes what it changed. */
  private static Plan explain(
      Connection connection, String sql, Map<Integer, @Nullable Object> bound) throws Exception {
    boolean alone = connection.getAutoCommit();
    connection.setAutoCommit(false);
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement statement =
        connection.prepareStatement("explain (analyze, timing off, format json) " + sql)) {
      for (Map.Entry<Integer, @Nullable Object> value : bound.entrySet()) {
        statement.setObject(value.getKey(), value.getValue());
      }
      return plan(sql, statement);
    } finally {
      connection.rollback(before);
      connection.setAutoCommit(alone);
    }
  }

  private static Plan plan(String sql, PreparedStatement statement)
      throws SQLException, JsonProcessingException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return new Plan(sql, JSON.readTree(row.getString(1)).get(0).get("Plan"));
    }
  }

  private interface Calls {
    @Nullable Object called(Method method, @Nullable Object @Nullable [] arguments)
        throws Exception;
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    InvocationHandler handler = (_, method, arguments) -> calls.called(method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}
