package dev.tributary.webapp.console.run;

import java.util.List;

/** The runs that match the filter; {@code older} is the address of the next page. */
public record RunsPage(RunFacetsPage facets, List<RunRow> rows, String older) {}
