package dev.tributary.webapp.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs against the native executable that the profile {@code native} built, and is reported as
 * skipped where none was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = OnlyNative.EXECUTABLE,
    matches = ".+",
    disabledReason = "no native executable here: mvn -Pnative verify, with GRAALVM_HOME set")
public @interface OnlyNative {
  /** The property that names the executable. */
  String EXECUTABLE = "tributary.executable";
}
