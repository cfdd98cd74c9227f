package dev.tributary.cli.api;

import java.util.List;

/** The kinds of activities of the running program. */
public record KindPage(List<Kind> items) {
  /** A kind; its labels are in the language of the terminal. */
  public record Kind(String id, String label, String groupLabel, List<Outlet> outlets) {}

  /** An outlet, by the name that transitions use. */
  public record Outlet(String name) {}
}
