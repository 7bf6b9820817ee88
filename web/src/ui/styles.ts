import './base.css';
import './layout.css';
import './components.css';
import '../features/portal/portal.css';
import '../features/listings/listings.css';
import '../features/organisations/organisations.css';
import '../features/workbench/workbench.css';
