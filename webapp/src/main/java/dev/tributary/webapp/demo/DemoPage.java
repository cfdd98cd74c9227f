package dev.tributary.webapp.demo;

import java.util.List;

/**
 * What the demonstration's API is told to do.
 *
 * @param address where it listens
 * @param calls how many it has answered since the start
 * @param faults the choice, as {@link Option#value}; none is chosen when a program told the API
 *     something else
 * @param delays the choice of how long it waits before a response, in milliseconds
 */
record DemoPage(
    String address, int calls, List<Example> examples, List<Option> faults, List<Option> delays) {

  /** An example and where the API answers it. */
  record Example(String name, String path) {
    /** Key of what it shows. */
    public String word() {
      return "demo.example_" + name;
    }
  }

  /**
   * One of several.
   *
   * @param word key of its words
   */
  record Option(String value, String word, boolean chosen) {}
}
