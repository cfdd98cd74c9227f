package dev.tributary.webapp.chaos.check;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The checker shares no code with the program that it checks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndependenceTest {
  @Test
  void the_checker_uses_the_jdk_alone() {
    JavaClasses checker =
        new ClassFileImporter()
            .importClasses(
                Checker.class,
                Expected.class,
                Floor.class,
                History.class,
                Invariant.class,
                Stored.class,
                Violation.class);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", Checker.class.getPackageName()))
        .check(checker);
  }
}
