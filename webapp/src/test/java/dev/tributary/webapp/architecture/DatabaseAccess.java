package dev.tributary.webapp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/** Which classes reach the database, and how. */
final class DatabaseAccess {
  static final DescribedPredicate<JavaClass> USES_HIBERNATE =
      dependOn(
          "use Hibernate",
          resideInAnyPackage(
              "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate.orm.."));

  /** Connections may be passed on and failures looked at; statements and results may not be. */
  static final DescribedPredicate<JavaClass> USES_THE_DRIVER =
      dependOn(
          "use the JDBC driver",
          resideInAnyPackage("org.postgresql..")
              .or(JavaClass.Predicates.equivalentTo(Statement.class))
              .or(JavaClass.Predicates.equivalentTo(PreparedStatement.class))
              .or(JavaClass.Predicates.equivalentTo(CallableStatement.class))
              .or(JavaClass.Predicates.equivalentTo(ResultSet.class)));

  private DatabaseAccess() {}

  /**
   * The classes that listen for notifications, on connections outside of the pool, and the
   * statement that db-scheduler executes on its own.
   */
  static ArchCondition<JavaClass> listenOrPick() {
    return ArchConditions.haveNameMatching(
        "dev\\.tributary\\.adapters\\.in\\."
            + "(change\\.ChangeNotifications|engine\\.DedicatedConnections|work\\.EntryPicking)");
  }

  private static DescribedPredicate<JavaClass> dependOn(
      String description, DescribedPredicate<JavaClass> target) {
    return DescribedPredicate.describe(
        description,
        javaClass ->
            javaClass.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> target.test(dependency.getTargetClass())));
  }
}
