package dev.tributary.webapp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The hexagon, as rules. Each of them fails when it matches nothing. */
@AnalyzeClasses(
    packages = "dev.tributary",
    importOptions = {DoNotIncludeTests.class, ProgramClasses.NoJarOfTests.class})
class ArchitectureTest {
  private static final String EMBEDDED = "dev.tributary.adapters..embedded..";

  @ArchTest
  static final ArchRule the_core_knows_no_framework =
      CompositeArchRule.of(
              classes()
                  .that()
                  .resideInAPackage("dev.tributary.domain..")
                  .and()
                  .doNotHaveFullyQualifiedName("dev.tributary.domain.text.InternationalName")
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(
                      "dev.tributary.domain..", "java..", "javax.crypto..", "org.jspecify.."))
          .and(
              classes()
                  .that()
                  .resideInAPackage("dev.tributary.application..")
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(
                      "dev.tributary.domain..",
                      "dev.tributary.application..",
                      "java..",
                      "org.jspecify..",
                      "jakarta.inject..",
                      "jakarta.enterprise..",
                      "jakarta.transaction.."));

  @ArchTest
  static final ArchRule incoming_and_outgoing_adapters_ignore_each_other =
      CompositeArchRule.of(ignores("dev.tributary.adapters.in..", "dev.tributary.adapters.out.."))
          .and(ignores("dev.tributary.adapters.out..", "dev.tributary.adapters.in.."));

  /** Hibernate for what people configure, one class for the SQL of what runs. */
  @ArchTest
  static final ArchRule the_database_is_reached_in_two_ways =
      CompositeArchRule.of(
              classes()
                  .that(DatabaseAccess.USES_HIBERNATE)
                  .should()
                  .resideInAnyPackage(
                      "dev.tributary.adapters.out.postgres.access",
                      "dev.tributary.adapters.out.postgres.account",
                      "dev.tributary.adapters.out.postgres.notification",
                      "dev.tributary.adapters.out.postgres.resource",
                      "dev.tributary.adapters.out.postgres.secret",
                      "dev.tributary.adapters.out.postgres.workflow"))
          .and(
              classes()
                  .that(DatabaseAccess.USES_THE_DRIVER)
                  .should()
                  .resideInAnyPackage(
                      "dev.tributary.adapters.sql", "dev.tributary.adapters.copy", EMBEDDED)
                  .orShould(DatabaseAccess.listenOrPick()));

  @ArchTest
  static final ArchRule kinds_ignore_each_other =
      slices().matching("dev.tributary.*.activity.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      CompositeArchRule.of(noCyclesIn("domain"))
          .and(noCyclesIn("application"))
          .and(noCyclesIn("adapters"))
          .and(noCyclesIn("webapp"));

  @ArchTest
  static final ArchRule the_embedded_database_knows_nothing_of_the_product =
      classes()
          .that()
          .resideInAPackage(EMBEDDED)
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("dev.tributary..")
                  .or(resideInAnyPackage(EMBEDDED, "dev.tributary.domain.problem")));

  @ArchTest
  static final ArchRule transactions_belong_to_use_cases =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("dev.tributary.application..");

  @ArchTest
  static final ArchRule dependencies_come_through_the_constructor =
      noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule names_say_the_job =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Common|Port|UseCase|DTO|Dto)");

  @ArchTest
  static final ArchRule what_libraries_make_by_reflection_is_registered =
      CompositeArchRule.of(
              classes()
                  .that(MadeByReflection.AS_CLASS_OBJECT)
                  .should(MadeByReflection.beRegistered()))
          .and(
              classes()
                  .that(MadeByReflection.AS_BEAN_PARAMETER)
                  .should(MadeByReflection.beRegistered()));

  private static ArchRule ignores(String packages, String others) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(others);
  }

  private static ArchRule noCyclesIn(String module) {
    return slices().matching("dev.tributary." + module + ".(**)").should().beFreeOfCycles();
  }
}
