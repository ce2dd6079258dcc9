/** Past months whose figures changed: from what to what, when and why. */
package id.payung.reporting.restatement;
