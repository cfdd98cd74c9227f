package dev.tributary.webapp.chaos.seeded;

/** One change of a compiled class. Bodies are methods of {@link PatchedBodies}. */
sealed interface Patch {
  /** The class that is changed, by its full name. */
  String owner();

  /** Replaces a part of a text constant, such as an SQL statement. */
  record Text(String owner, String from, String to) implements Patch {}

  /** Runs a body in place of a method; it takes the object and the parameters. */
  record Instead(String owner, String method, String body) implements Patch {}

  /** Runs a body before a method that has so many parameters. */
  record Before(String owner, String method, int parameters, String body) implements Patch {}

  /** Runs a body without parameters before a method and another one before it returns. */
  record Around(String owner, String method, String before, String after) implements Patch {}

  /** As {@link Around}, for one call within a method. */
  record AroundCall(String owner, String method, String called, String before, String after)
      implements Patch {}

  /** Runs a body in place of a call within a method; it takes the receiver and the arguments. */
  record Call(String owner, String method, String called, String body) implements Patch {}

  /** Lets a method with so many parameters begin later, so that a fault is likely to come first. */
  record Delay(String owner, String method, int parameters, int millis) implements Patch {}
}
