/** What ties requests to a browser: its cookies and the tokens against CSRF. */
@NullMarked
package dev.tributary.webapp.security.browser;

import org.jspecify.annotations.NullMarked;
