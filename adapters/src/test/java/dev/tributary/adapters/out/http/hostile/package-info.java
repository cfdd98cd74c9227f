/** What hostile servers send: the cases of one test. */
@NullMarked
package dev.tributary.adapters.out.http.hostile;

import org.jspecify.annotations.NullMarked;
