/** How walls and desks find a hub on the local network, and how a hub lets itself be found. A hint where to look, never a reason to trust. */
package watchfloor.link.find;
