/** @jsxImportSource preact */
// What runs in the widget's frame: the chat itself.
import { render } from 'preact';
import { Chat } from './chat.ts';
import { Panel } from './Panel.tsx';
import { followScheme } from './scheme.ts';
import { Surroundings } from './surroundings.ts';
import './styles/base.css';
import './styles/panel.css';
import './styles/start.css';
import './styles/thread.css';
import './styles/composer.css';
import './styles/over.css';
import { languageFor } from './texts.ts';

followScheme();
const surroundings = new Surroundings();
const chat = new Chat(() => languageFor(surroundings.state().wishes.locale));
render(<Panel chat={chat} surroundings={surroundings} />, document.getElementById('root')!);
