/** Who is missing until a target is reached, what protecting them costs, and when it comes to that. */
package id.payung.reporting.gap;
