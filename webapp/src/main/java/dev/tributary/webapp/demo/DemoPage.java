package dev.tributary.webapp.demo;

import dev.tributary.webapp.demo.zoo.ZooCase;
import java.util.List;

/**
 * The page that controls the demonstration's API.
 *
 * @param address where it listens
 * @param calls how many it has served since the start
 * @param faults the choice, as {@link Option#value}; none is chosen when a program set another
 *     behaviour
 * @param zoo the imitated APIs
 * @param delays the choice of how long it waits before a response, in milliseconds
 */
record DemoPage(
    String address,
    int calls,
    List<Example> examples,
    List<ZooCase> zoo,
    List<Option> faults,
    List<Option> delays) {

  /** An example and its path in the API. */
  record Example(String name, String path) {
    /** Key of what it shows. */
    public String word() {
      return "demo.example_" + name;
    }
  }

  /**
   * One of several.
   *
   * @param word key of its label
   */
  record Option(String value, String word, boolean chosen) {}
}
