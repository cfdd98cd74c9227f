package dev.tributary.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What holds for every page: it is accessible, and nothing overflows at any width. */
final class PageChecks {
  private static final int HEIGHT = 900;

  /** axe takes seconds a page, so that each theme is scanned at one width, the other one each. */
  private static final List<Integer> LIGHT = List.of(360, 390, 2560, 1280);

  private static final List<Integer> DARK = List.of(2560, 1280, 390, 360);

  /** The beginnings of the texts that lie under a button. */
  private static final String COVERED =
      """
      () => [...document.querySelectorAll('.code')].filter(code => {
        const button = code.querySelector('.button').getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(code.querySelector('pre'));
        return button.width > 0 && [...range.getClientRects()].some(line =>
          line.right > button.left && line.left < button.right
          && line.bottom > button.top && line.top < button.bottom);
      }).map(code => code.innerText.slice(0, 40))
      """;

  private PageChecks() {}

  /** Checks the page as it is, at narrow and wide widths, and leaves it at the last of them. */
  static void assertAccessibleAndFits(Page page, ColorScheme theme) {
    for (int width : theme == ColorScheme.DARK ? DARK : LIGHT) {
      page.setViewportSize(width, HEIGHT);
      assertFits(page);
    }
    assertAccessible(page);
  }

  static void assertFits(Page page) {
    Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    assertThat(fits).as("%s fits %s", page.url(), page.viewportSize().width).isEqualTo(true);
  }

  /**
   * A page without frames is scanned in one step: axe joins the results of frames in a second page.
   * Only violations are described, because the description of nodes takes longer than the rules.
   */
  static void assertAccessible(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    assertThat(
            new AxeBuilder(page)
                    .setLegacyMode(page.frames().size() == 1)
                    .options(options)
                    .analyze()
                    .getViolations()
                    .stream()
                    .map(PageChecks::reported)
                    .toList())
        .as(page.url())
        .isEmpty();
  }

  private static String reported(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
  }

  /** That no text of a block of code lies under its button. */
  static void assertCodeIsReadable(Page page) {
    assertThat(page.locator(".code > .button:visible").count()).isPositive();
    assertThat(page.evaluate(COVERED)).isEqualTo(List.of());
  }
}
