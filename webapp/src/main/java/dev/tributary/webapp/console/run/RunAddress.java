package dev.tributary.webapp.console.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import java.util.Optional;

/**
 * The query parameters of a run page: the tab below, and the selection in the drawer.
 *
 * @param activity the selected activity; empty closes the drawer
 * @param outlet the selected outlet of that activity
 */
record RunAddress(RunId run, RunTab tab, Optional<ActivityId> activity, Optional<Outlet> outlet) {

  private String base() {
    return "/console/runs/%s?tab=%s".formatted(run, tab.word());
  }

  String tab(RunTab other) {
    return new RunAddress(run, other, activity, outlet).here();
  }

  String here() {
    return base()
        + activity.map(id -> "&activity=" + id).orElse("")
        + outlet.map(name -> "&outlet=" + name).orElse("");
  }

  String closed() {
    return base();
  }

  String select(ActivityId id) {
    return base() + "&activity=" + id;
  }

  String select(ActivityId id, Outlet name) {
    return select(id) + "&outlet=" + name;
  }

  String events() {
    return "/console/runs/%s/events".formatted(run);
  }
}
