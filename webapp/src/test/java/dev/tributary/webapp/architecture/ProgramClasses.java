package dev.tributary.webapp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the program without its tests, read once a process: a reading takes seconds. */
public final class ProgramClasses {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOptions(List.of(new DoNotIncludeTests(), new NoJarOfTests()))
          .importPackages("dev.tributary");

  private ProgramClasses() {}

  public static Stream<JavaClass> all() {
    return ALL.stream();
  }

  /** The classes of this module. */
  public static Stream<JavaClass> ofWebapp() {
    return all().filter(type -> type.getPackageName().startsWith("dev.tributary.webapp"));
  }

  /** A module that is packaged already lends its tests to others as a jar of their own. */
  static final class NoJarOfTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }
}
