"""What `import streamlit` resolves to in reactive scripts."""
